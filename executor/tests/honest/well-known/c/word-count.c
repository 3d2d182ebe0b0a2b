/* Finds the words of its input by a regular expression, counts them in a tree, and sorts them by how often they came.
 * request: {"stdin": "The cat saw the dog, and the dog saw THE CAT.\nA cat's a cat -- a dog isn't!\n\n"}
 * expected: "4 the\n3 a\n3 cat\n3 dog\n2 saw\n1 and\n1 cat's\n1 isn't\n"
 */
#define _GNU_SOURCE
#include <ctype.h>
#include <regex.h>
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct word {
	char *text;
	int times;
};

static struct word *words[100];
static int count;

static int by_text(const void *a, const void *b)
{
	return strcmp(((const struct word *)a)->text, ((const struct word *)b)->text);
}

static int by_times(const void *a, const void *b)
{
	const struct word *one = *(struct word *const *)a, *other = *(struct word *const *)b;
	return one->times != other->times ? other->times - one->times : by_text(one, other);
}

static void collect(const void *node, VISIT visit, int depth)
{
	(void)depth;
	if (visit == postorder || visit == leaf)
		words[count++] = *(struct word *const *)node;
}

static void forget(void *node)
{
	struct word *word = node;
	free(word->text);
	free(word);
}

static void add(void **tree, const char *text, size_t length)
{
	struct word *word = calloc(1, sizeof *word);
	word->text = strndup(text, length);
	for (char *c = word->text; *c != '\0'; c++)
		*c = tolower((unsigned char)*c);
	struct word *found = *(struct word **)tsearch(word, tree, by_text);
	found->times++;
	if (found != word)
		forget(word);
}

int main(void)
{
	void *tree = NULL;
	regex_t pattern;
	if (regcomp(&pattern, "[[:alpha:]]+('[[:alpha:]]+)?", REG_EXTENDED) != 0)
		return 1;
	char *line = NULL;
	size_t room = 0;
	while (getline(&line, &room, stdin) > 0) {
		regmatch_t match;
		for (const char *rest = line; regexec(&pattern, rest, 1, &match, 0) == 0; rest += match.rm_eo)
			add(&tree, rest + match.rm_so, match.rm_eo - match.rm_so);
	}
	twalk(tree, collect);
	qsort(words, count, sizeof *words, by_times);
	for (int i = 0; i < count; i++)
		printf("%d %s\n", words[i]->times, words[i]->text);
	tdestroy(tree, forget);
	regfree(&pattern);
	free(line);
	return 0;
}
