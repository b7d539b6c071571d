package org.lovebank.timebank.once;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST whose once-ness the ledger keeps: it honours the same contract as {@code @Once} (key required, same key and
 * body answered again, other body 422, refusals of the ledger remembered), but by an id that follows from the key. It
 * holds no transaction open while the ledger's lane commits its own.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnceInLedger {}
