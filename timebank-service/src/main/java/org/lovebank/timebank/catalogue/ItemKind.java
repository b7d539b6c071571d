package org.lovebank.timebank.catalogue;

/** What an item is: a thing, a help, or an advantage. */
public enum ItemKind {
    GOODS,
    SERVICE,
    BENEFIT
}
