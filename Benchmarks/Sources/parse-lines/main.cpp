// Parses each line of a file with one parser of simdjson and does nothing with it: the least that
// a program which reads every event can take.

#include <cstdio>
#include <cstring>
#include <simdjson.h>
#include <vector>

int main(int count, char **arguments) {
  FILE *file = count == 2 ? fopen(arguments[1], "rb") : nullptr;
  if (!file) {
    fprintf(stderr, "usage: parse-lines FILE\n");
    return 64;
  }
  simdjson::dom::parser parser;
  std::vector<char> block(1 << 20);
  size_t filled = 0;
  size_t lines = 0;
  while (true) {
    if (block.size() - filled <= simdjson::SIMDJSON_PADDING) block.resize(2 * block.size());
    size_t space = block.size() - filled - simdjson::SIMDJSON_PADDING;
    size_t more = fread(block.data() + filled, 1, space, file);
    filled += more;
    if (more == 0) break;
    char *start = block.data();
    char *end = block.data() + filled;
    while (auto *stop = static_cast<char *>(memchr(start, '\n', size_t(end - start)))) {
      if (parser.parse(start, size_t(stop - start), false).error()) {
        fprintf(stderr, "line %zu is no JSON\n", lines + 1);
        return 1;
      }
      lines += 1;
      start = stop + 1;
    }
    filled = size_t(end - start);
    memmove(block.data(), start, filled);
  }
  fclose(file);
  printf("%zu\n", lines);
}
