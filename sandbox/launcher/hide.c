/*
 * Loaded into the service as a native module: denies /proc/<service>/environ, mem, maps, fd, cwd and the like to other processes of
 * its uid, which programs have if the service is not started as root. Landlock denies them too. The declarations are those of
 * Node-API, written out so that no header is needed; none of its functions is called.
 */
#include <stdint.h>
#include <sys/prctl.h>

int32_t node_api_module_get_api_version_v1(void);
void *napi_register_module_v1(void *environment, void *exports);

int32_t node_api_module_get_api_version_v1(void)
{
	return 8;
}

/* NULL, if this fails, leaves the exports undefined. */
void *napi_register_module_v1(void *environment, void *exports)
{
	(void)environment;
	return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 ? exports : 0;
}
