package org.lovebank.task.stats;

/** By what quality is told. */
enum Grouping {
    AREA,
    CATEGORY,
    /** The organisation to which the order was dispatched. */
    ORGANISATION
}
