package org.lovebank.gateway.visit;

/** Why the data plane turns a request away; the name is the problem's stable code. */
public enum Trouble {
    /** The request breaks HTTP's own grammar, or says in two ways where it ends. */
    REQUEST_UNREADABLE(400),
    /** The target could mean one thing here and another behind the gate. */
    TARGET_REFUSED(400),
    HOST_REFUSED(400),
    NOT_AUTHENTICATED(401),
    INVALID_TOKEN(401),
    NO_SUCH_RESOURCE(404),
    METHOD_NOT_ALLOWED(405),
    /** The request began, and its end did not come in time. */
    REQUEST_TOO_SLOW(408),
    BODY_TOO_LARGE(413),
    TARGET_TOO_LONG(414),
    EXPECTATION_REFUSED(417),
    /** More requests in a while than the caller's allowance. */
    TOO_MANY_REQUESTS(429),
    /** More requests in a day or month than were agreed with the client's organisation. */
    QUOTA_USED_UP(429),
    HEADERS_TOO_LARGE(431),
    UNEXPECTED(500),
    /** Another protocol on this connection, such as WebSocket: whoever asked would wait for a switch that never comes. */
    UPGRADE_REFUSED(501),
    /** Nobody answers at the house, or the house hung up before it answered. */
    HOUSE_UNREACHABLE(502),
    BUSY(503),
    HOUSE_TOO_SLOW(504),
    HTTP_VERSION_REFUSED(505);

    private final int status;

    Trouble(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** Whether what follows on this connection can no longer be told apart from the refused request. */
    public boolean endsConnection() {
        return switch (this) {
            case REQUEST_UNREADABLE,
                    TARGET_REFUSED,
                    HOST_REFUSED,
                    REQUEST_TOO_SLOW,
                    BODY_TOO_LARGE,
                    TARGET_TOO_LONG,
                    EXPECTATION_REFUSED,
                    HEADERS_TOO_LARGE,
                    UNEXPECTED,
                    HTTP_VERSION_REFUSED -> true;
            case NOT_AUTHENTICATED,
                    INVALID_TOKEN,
                    NO_SUCH_RESOURCE,
                    METHOD_NOT_ALLOWED,
                    TOO_MANY_REQUESTS,
                    QUOTA_USED_UP,
                    HOUSE_UNREACHABLE,
                    BUSY,
                    UPGRADE_REFUSED,
                    HOUSE_TOO_SLOW -> false;
        };
    }
}
