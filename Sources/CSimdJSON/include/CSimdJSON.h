#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A reader of JSON texts that keeps its memory from one to the next.
typedef struct simdjson_reader simdjson_reader;

/// What a reader holds of the last text: simdjson's tape and the strings that it points into.
///
/// Valid until the reader reads again or is freed.
typedef struct {
  const uint64_t *words;
  size_t word_count;
  const uint8_t *strings;
  size_t string_capacity;
} simdjson_tape;

/// Makes a reader; null when there is no memory.
simdjson_reader *simdjson_reader_make(void);

void simdjson_reader_free(simdjson_reader *reader);

/// Reads one JSON value; 64 bytes behind it must be readable.
///
/// Returns 0 and sets the tape, or simdjson's error code.
int simdjson_reader_read(simdjson_reader *reader, const uint8_t *bytes, size_t count,
                         simdjson_tape *tape);

#ifdef __cplusplus
}
#endif

#endif
