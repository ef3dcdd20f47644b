"""Serves a built site on this machine, as a plain file host does."""
import sys
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer


def handler_for(site):
    class Handler(SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def __init__(self, *arguments, **named):
            super().__init__(*arguments, directory=str(site.folder), **named)

        def translate_path(self, path):
            if site.base and not path.startswith(site.base + "/"):
                return str(site.folder / "there-is-no-such-file")
            return super().translate_path(path[len(site.base):])

        def end_headers(self):
            self.send_header("Cache-Control", "no-store")
            super().end_headers()

        def send_error(self, code, message=None, explain=None):
            """A host shows the site's own page for an address that is not there."""
            page = site.folder / "404.html"
            if code != 404 or not page.exists():
                return super().send_error(code, message, explain)
            body = page.read_bytes()
            self.send_response(404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)
            return None

        def log_message(self, *_):
            pass

    return Handler


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A tab that is closed while its pictures come is no fault."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serve(site):
    """Gives the address of the site's root, without the last slash."""
    server = Server(("127.0.0.1", 0), handler_for(site))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{site.base}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
