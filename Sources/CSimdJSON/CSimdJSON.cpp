#include "CSimdJSON.h"

#include <new>
#include <simdjson.h>

struct simdjson_reader {
  simdjson::dom::parser parser;
};

simdjson_reader *simdjson_reader_make(void) { return new (std::nothrow) simdjson_reader(); }

void simdjson_reader_free(simdjson_reader *reader) { delete reader; }

int simdjson_reader_read(simdjson_reader *reader, const uint8_t *bytes, size_t count,
                         simdjson_tape *tape) {
  auto &parser = reader->parser;
  if (count > parser.capacity()) {
    // Texts that grow bit by bit do not take new memory each time.
    size_t capacity = 4096;
    while (capacity < count) capacity *= 2;
    if (auto error = parser.allocate(capacity)) return error;
  }
  if (auto error = parser.parse(bytes, count, false).error()) return error;
  auto &document = parser.doc;
  // The root's word tells where its end stands.
  tape->word_count = size_t(document.tape[0] & 0x00FFFFFFFFFFFFFF);
  tape->words = document.tape.get();
  tape->strings = document.string_buf.get();
  // Source: document::allocate of simdjson, less what it rounds up.
  tape->string_capacity = 5 * document.capacity() / 3 + simdjson::SIMDJSON_PADDING;
  return 0;
}
