package org.lovebank.task.screening;

/** What must not be published, and in which field; {@code pointer} is a JSON Pointer into the request. */
public record Finding(String pointer, Matter matter) {

    /** What kind of thing it is. */
    public enum Matter {
        /** A telephone number, in whatever spelling. */
        PHONE_NUMBER,
        /** An account to reach somebody: e-mail, WeChat, QQ. */
        CONTACT,
        /** A resident identity number. */
        ID_NUMBER,
        /** A bank card or account. */
        BANK_DETAILS,
        /** Asking for money, naming a sum, or lending and borrowing: the wall takes goods and service only. */
        MONEY,
        /** The name of a school together with a child, a grade or a class. */
        CHILD_SCHOOL
    }
}
