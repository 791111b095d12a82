#include <stddef.h>

#include <oniguruma.h>

/* Compiles a pattern as jq does; Swift cannot name the encoding and the syntax, which are variables. */
static inline int onig_new_for_jq(
    OnigRegex *pattern, const OnigUChar *start, const OnigUChar *end, OnigOptionType options) {
  return onig_new(
      pattern, start, end, options, ONIG_ENCODING_UTF8, ONIG_SYNTAX_PERL_NG, NULL);
}

static inline int onig_initialize_for_jq(void) {
  OnigEncoding encodings[] = {ONIG_ENCODING_UTF8};
  return onig_initialize(encodings, 1);
}
