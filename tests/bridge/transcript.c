// SPDX-License-Identifier: BSL-1.0
#include "transcript.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char all[64 * 1024];
static size_t size;

static void append(const char* format, ...) {
    va_list arguments;
    va_start(arguments, format);
    const int added = vsnprintf(all + size, sizeof(all) - size, format, arguments);
    va_end(arguments);
    if (added < 0 || (size_t)added >= sizeof(all) - size) {
        abort();
    }
    size += (size_t)added;
}

const char* transcript_in_c(const struct bridge_answer* answer) {
    size = 0;
    if (answer == NULL) {
        return "no memory";
    }
    const struct bridge_request* const out = answer->request;
    if (out == NULL) {
        append("invalid|||||||");
    } else {
        append("valid|%s|%s|%s|%s|%s|%s|%s", out->method, out->path, out->query, out->target,
               out->content_type, out->body, out->client_token);
        if (out->body_size != strlen(out->body)) {
            append("another size");
        }
    }
    for (size_t index = 0; index < answer->violation_count; ++index) {
        const struct bridge_violation* const found = &answer->violations[index];
        append("\n%s|%s|%s|", found->rule, found->is_error ? "error" : "warning", found->pointer);
        if (found->entry == BRIDGE_NO_ENTRY) {
            append("none");
        } else {
            append("%zu", found->entry);
        }
        append("|%s|%zu|%zu|%zu|%zu|%zu|%s", found->in_key ? "key" : "value", found->offset, found->limit,
               found->actual, found->line, found->column, found->message);
    }
    bridge_free(answer);
    return all;
}
