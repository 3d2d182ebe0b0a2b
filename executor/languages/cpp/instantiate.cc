/*
 * A plugin of g++ that is loaded while <bits/stdc++.h> is precompiled, and never for a submission. It implements
 * `#pragma executor instantiate`, with which the header ends: what the header's own functions use of templates is instantiated there,
 * and is in the precompiled header. Otherwise g++ does it at the end of every program, which takes most of the time of a short one.
 *
 * At the end of a program is one of the two places where the standard has templates instantiated; here is the other one. So both
 * mean the same, and programs compile to the same objects.
 */
#include "gcc-plugin.h"
#include "tree.h"
#include "cp/cp-tree.h"
#include "c-family/c-pragma.h"
#include "plugin-version.h"

int plugin_is_GPL_compatible; // g++ loads no plugin without it

/* Virtual functions are used if the table is, whoever calls them. */
static bool use_entries(tree vtable)
{
	if (!TREE_USED(vtable) || DECL_INITIAL(vtable) == NULL_TREE || TREE_CODE(DECL_INITIAL(vtable)) != CONSTRUCTOR) return false;
	bool found = false;
	unsigned index;
	tree entry;
	FOR_EACH_CONSTRUCTOR_VALUE(CONSTRUCTOR_ELTS(DECL_INITIAL(vtable)), index, entry) {
		STRIP_NOPS(entry);
		if (TREE_CODE(entry) != ADDR_EXPR) continue; // an offset
		tree function = TREE_OPERAND(entry, 0);
		if (TREE_CODE(function) != FUNCTION_DECL || DECL_THUNK_P(function) || DECL_IMMEDIATE_FUNCTION_P(function)) continue;
		if (DECL_ODR_USED(function)) continue;
		mark_used(function);
		found = true;
	}
	return found;
}

static bool use_virtual_functions()
{
	bool found = false;
	for (unsigned i = 0; i < vec_safe_length(keyed_classes); i++)
		for (tree vtable = CLASSTYPE_VTABLES((*keyed_classes)[i]); vtable != NULL_TREE; vtable = DECL_CHAIN(vtable))
			found |= use_entries(vtable);
	return found;
}

static void instantiate(cpp_reader *)
{
	location_t here = input_location;
	function_depth++; // no garbage collection: the parser is not done
	at_eof = 1;       // functions get the linkage that they get at the end of a program
	do instantiate_pending_templates(0);
	while (use_virtual_functions());
	at_eof = 0;
	function_depth--;
	input_location = here;
}

static void add_pragma(void *, void *) { c_register_pragma("executor", "instantiate", instantiate); }

int plugin_init(plugin_name_args *arguments, plugin_gcc_version *version)
{
	if (!plugin_default_version_check(version, &gcc_version)) return 1;
	register_callback(arguments->base_name, PLUGIN_PRAGMAS, add_pragma, nullptr);
	return 0;
}
