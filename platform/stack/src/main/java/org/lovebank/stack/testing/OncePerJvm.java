package org.lovebank.stack.testing;

import java.util.function.Supplier;

/**
 * Makes a thing once per test JVM, also when two class loaders hold this class (Quarkus tests do).
 *
 * <p>Therefore the thing is remembered as text in a system property, and the lock is an interned string.
 */
final class OncePerJvm {
    private static final String LOCK = "org.lovebank.stack.testing".intern();

    private OncePerJvm() {}

    static String make(String name, Supplier<String> thing) {
        String property = "lovebank.testing." + name;
        synchronized (LOCK) {
            String known = System.getProperty(property);
            if (known == null) {
                known = thing.get();
                System.setProperty(property, known);
            }
            return known;
        }
    }

    static int next(String name) {
        String property = "lovebank.testing.count." + name;
        synchronized (LOCK) {
            int number = Integer.getInteger(property, 0) + 1;
            System.setProperty(property, Integer.toString(number));
            return number;
        }
    }
}
