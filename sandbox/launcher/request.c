/*
 * A frame on the request pipe is a length (4 bytes, little endian) and that many bytes of
 * "key=value\0" fields. Repeatable keys build lists, every other key may come once. Unknown keys,
 * missing limits and malformed numbers are refused: the caller is our own service, so they are bugs.
 */
#include "request.h"

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum kind { TEXT, NUMBER, LIST };

#define LIMIT(name) { #name, NUMBER, offsetof(struct request, limits.name) }
static const struct {
	const char *key;
	enum kind kind;
	size_t offset;
} fields[] = {
	{ "executable", TEXT, offsetof(struct request, executable) },
	{ "argv", LIST, offsetof(struct request, argv) },
	{ "env", LIST, offsetof(struct request, env) },
	{ "read", LIST, offsetof(struct request, read) },
	{ "folder", TEXT, offsetof(struct request, folder) },
	{ "fresh", NUMBER, offsetof(struct request, fresh) },
	{ "in", TEXT, offsetof(struct request, in) },
	{ "out", TEXT, offsetof(struct request, out) },
	{ "err", TEXT, offsetof(struct request, err) },
	{ "order", TEXT, offsetof(struct request, order) },
	{ "join", TEXT, offsetof(struct request, join) },
	{ "forks", NUMBER, offsetof(struct request, forks) },
	{ "connect", TEXT, offsetof(struct request, connect) },
	{ "path", TEXT, offsetof(struct request, path) },
	LIMIT(cpu_ms), LIMIT(wall_ms), LIMIT(memory_bytes), LIMIT(data_bytes), LIMIT(address_bytes),
	LIMIT(stack_bytes), LIMIT(open_files), LIMIT(output_bytes), LIMIT(file_bytes), LIMIT(scratch_bytes),
	LIMIT(scratch_files), LIMIT(processes), LIMIT(tasks),
};

static const struct { const char *name; enum operation operation; enum profile profile; } operations[] = {
	{ "run", OPERATION_RUN, PROFILE_RUN },
	{ "compile", OPERATION_RUN, PROFILE_COMPILE },
	{ "remove", OPERATION_REMOVE, 0 },
	{ "cancel", OPERATION_CANCEL, 0 },
	{ "fork_server", OPERATION_FORK_SERVER, 0 },
};

static bool parse_number(const char *text, uint64_t *value)
{
	char *end;

	if (text[0] < '0' || text[0] > '9')	/* strtoull takes signs and spaces */
		return false;
	errno = 0;
	*value = strtoull(text, &end, 10);
	return errno == 0 && *end == '\0' && *value <= INT64_MAX;
}

static const char *set_field(struct request *request, size_t index, bool *seen, char *value)
{
	void *target = (char *)request + fields[index].offset;

	if (fields[index].kind == LIST) {
		struct list *list = target;
		if (list->len == LIST_LEN_MAX)
			return "too many values of one key";
		list->items[list->len++] = value;
		return NULL;
	}
	if (*seen)
		return "a key came twice";
	*seen = true;
	if (fields[index].kind == TEXT)
		*(const char **)target = value;
	else if (!parse_number(value, target))
		return "a number is malformed";
	return NULL;
}

static const char *set_operation(struct request *request, const char *name)
{
	for (size_t i = 0; i < ARRAY_LEN(operations); i++) {
		if (strcmp(name, operations[i].name) != 0)
			continue;
		request->operation = operations[i].operation;
		request->profile = operations[i].profile;
		return NULL;
	}
	return "unknown operation";
}

static const char *parse_field(struct request *request, bool seen[], char *field)
{
	char *value = strchr(field, '=');

	if (value == NULL)
		return "a field without '='";
	*value++ = '\0';
	for (size_t i = 0; i < ARRAY_LEN(fields); i++)
		if (strcmp(field, fields[i].key) == 0)
			return set_field(request, i, &seen[i], value);
	return "unknown key";
}

static const char *missing_field(const struct request *request, const bool seen[])
{
	if (request->operation == OPERATION_CANCEL)
		return NULL;
	if (request->operation == OPERATION_REMOVE)
		return request->path == NULL ? "a field is missing" : NULL;
	if (request->operation == OPERATION_FORK_SERVER)
		return request->executable == NULL || request->argv.len == 0 ? "a field is missing" : NULL;
	for (size_t i = 0; i < ARRAY_LEN(fields); i++)
		if (fields[i].kind != LIST && !seen[i] && strcmp(fields[i].key, "path") != 0)
			return "a field is missing";
	if (request->order[0] != '\0' && request->profile != PROFILE_RUN)
		return "only a run can be ordered";
	if (request->join[0] != '\0' && (request->profile != PROFILE_RUN || request->order[0] != '\0'))
		return "only a run without order can be joined";
	if (request->forks && (request->join[0] != '\0' || request->connect[0] != '\0'))
		return "a fork server has a file as stdin";
	if (request->connect[0] != '\0' && (request->profile != PROFILE_RUN || request->order[0] != '\0' || request->join[0] != '\0'))
		return "only a run without order that is not joined can be connected";
	return request->argv.len == 0 ? "argv is empty" : NULL;
}

const char *parse_request(struct request *request, char *frame, size_t len)
{
	bool seen[ARRAY_LEN(fields)] = { false };
	const char *wrong;

	memset(request, 0, sizeof *request);
	if (len == 0 || frame[len - 1] != '\0')
		return "a frame must end with a NUL";
	wrong = set_operation(request, frame);	/* the first field is the operation, without a key */
	for (char *field = frame + strlen(frame) + 1; wrong == NULL && field < frame + len;) {
		char *next = field + strlen(field) + 1;
		wrong = parse_field(request, seen, field);
		field = next;
	}
	return wrong != NULL ? wrong : missing_field(request, seen);
}
