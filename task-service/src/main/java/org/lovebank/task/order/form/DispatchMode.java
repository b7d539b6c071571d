package org.lovebank.task.order.form;

/** How volunteers come to an order: arranged 统筹安排, self-selected 自选, or both. */
public enum DispatchMode {
    COORDINATED,
    SELF_SELECT,
    MIXED;

    /** Whether volunteers may take seats by themselves. */
    public boolean grabbable() {
        return this != COORDINATED;
    }

    /** Whether an organisation may be asked to send somebody. */
    public boolean dispatchable() {
        return this != SELF_SELECT;
    }
}
