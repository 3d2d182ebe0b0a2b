/* Allocates and frees many binary trees, while one lives long.
 * expected: "stretch tree of depth 11\t check: 4095\n1024\t trees of depth 4\t check: 31744\n256\t trees of depth 6\t check: 32512\n64\t trees of depth 8\t check: 32704\n16\t trees of depth 10\t check: 32752\nlong lived tree of depth 10\t check: 2047\n"
 */
#include <stdio.h>
#include <stdlib.h>

#define DEPTH_MIN 4
#define DEPTH_MAX 10

struct tree {
	struct tree *left, *right;
};

static struct tree *grow(int depth)
{
	struct tree *tree = malloc(sizeof *tree);
	if (tree == NULL)
		abort();
	tree->left = depth == 0 ? NULL : grow(depth - 1);
	tree->right = depth == 0 ? NULL : grow(depth - 1);
	return tree;
}

static int count(const struct tree *tree)
{
	return tree == NULL ? 0 : 1 + count(tree->left) + count(tree->right);
}

static void fell(struct tree *tree)
{
	if (tree == NULL)
		return;
	fell(tree->left);
	fell(tree->right);
	free(tree);
}

static int grow_and_fell(int depth)
{
	struct tree *tree = grow(depth);
	int nodes = count(tree);
	fell(tree);
	return nodes;
}

int main(void)
{
	printf("stretch tree of depth %d\t check: %d\n", DEPTH_MAX + 1, grow_and_fell(DEPTH_MAX + 1));
	struct tree *old = grow(DEPTH_MAX);
	for (int depth = DEPTH_MIN; depth <= DEPTH_MAX; depth += 2) {
		int trees = 1 << (DEPTH_MAX - depth + DEPTH_MIN), nodes = 0;
		for (int i = 0; i < trees; i++)
			nodes += grow_and_fell(depth);
		printf("%d\t trees of depth %d\t check: %d\n", trees, depth, nodes);
	}
	printf("long lived tree of depth %d\t check: %d\n", DEPTH_MAX, count(old));
	fell(old);
	return 0;
}
