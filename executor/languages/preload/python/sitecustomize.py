"""Python imports this by itself when it starts. Managers of multiprocessing get connections by named pipes, as there are no sockets."""
import os
import sys

HERE = os.path.dirname(__file__)
if HERE in sys.path:
    sys.path.remove(HERE)  # nobody else needs to look here


class _Managers:
    """Finds multiprocessing.managers, which few programs import, and changes it as soon as it has been loaded."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if name != "multiprocessing.managers":
            return None
        from importlib.machinery import PathFinder

        spec = PathFinder.find_spec(name, path)
        if spec is not None:
            load = spec.loader.exec_module

            def exec_module(module):
                load(module)
                _connect_by_pipes(module)

            spec.loader.exec_module = exec_module
        return spec


def _connect_by_pipes(managers):
    sys.path.insert(0, HERE)
    try:
        import _managers_by_pipes
    finally:
        sys.path.remove(HERE)
    managers.listener_client["pickle"] = (_managers_by_pipes.Listener, _managers_by_pipes.Client)
    managers.BaseManager.start = _managers_by_pipes.in_one_folder(managers.BaseManager.start)


sys.meta_path.insert(0, _Managers)
