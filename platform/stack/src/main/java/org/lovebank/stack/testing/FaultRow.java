package org.lovebank.stack.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This test provokes a row of docs/faults.md and checks what must hold after it. Its name begins with the row:
 * {@code fault07…}. Each row has one such test; those that need killed processes stand in classes called
 * {@code …FaultsTest}, which only {@code ./lovebank test faults} runs, and the one that needs the release before in one that
 * only {@code ./lovebank test upgrade} runs.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FaultRow {
    /** The number of the row, 1 to 46. */
    int value();
}
