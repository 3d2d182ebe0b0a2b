# Tries: the clients of the standard library: http, urllib, ftp, smtp, imap, xmlrpc, ssl, syslog, and a proxy of each of the machine.
# Must: ok
# Layer: seccomp (socket)
import ftplib, http.client, imaplib, logging.handlers, poplib, smtplib, socket, ssl, urllib.request, xmlrpc.client

TCP, SERVICE = @TCP_PORT@, @SERVICE_PORT@


def https():
    http.client.HTTPSConnection("127.0.0.1", TCP, timeout=1, context=ssl._create_unverified_context()).request("GET", "/")


def syslog(address):
    handler = logging.handlers.SysLogHandler(address)
    if isinstance(address, str):
        handler._connect_unixsocket(address)  # the constructor keeps its failure to itself
    handler.socket.send(b"x")


attempts = {
    "http": lambda: http.client.HTTPConnection("127.0.0.1", SERVICE, timeout=1).request("GET", "/health"),
    "https": https,
    "urllib": lambda: urllib.request.urlopen(f"http://127.0.0.1:{SERVICE}/metrics", timeout=1).read(),
    "ftp": lambda: ftplib.FTP().connect("127.0.0.1", TCP, 1),
    "smtp": lambda: smtplib.SMTP("127.0.0.1", TCP, timeout=1),
    "imap": lambda: imaplib.IMAP4("127.0.0.1", TCP, 1),
    "pop": lambda: poplib.POP3("127.0.0.1", TCP, 1),
    "xmlrpc": lambda: xmlrpc.client.ServerProxy(f"http://127.0.0.1:{TCP}").system.listMethods(),
    "syslog to udp": lambda: syslog(("127.0.0.1", @UDP_PORT@)),
    "syslog to unix": lambda: syslog("@UNIX_SOCKET@"),
}
told = 0
for name, attempt in attempts.items():
    try:
        print(name, attempt())
    except PermissionError:
        continue
    except Exception as error:
        if "Permission denied" in str(error) or "Errno 13" in str(error):
            continue
        print(name, repr(error))
    told += 1
if told == 0:
    print("refused")
