package org.lovebank.simulation.world;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * What a thread is, without a thread: code that can stop in the midst of anything and go on later, or never. It is the JDK's
 * own continuation, the thing below virtual threads; a hand-over takes a third of a microsecond.
 */
final class Strand {

    private static final Object SCOPE;
    private static final MethodHandle MAKE;
    private static final MethodHandle RUN;
    private static final MethodHandle YIELD;
    private static final MethodHandle DONE;

    static {
        try {
            Class<?> type = Class.forName("jdk.internal.vm.Continuation");
            Class<?> scope = Class.forName("jdk.internal.vm.ContinuationScope");
            MethodHandles.Lookup jdk = MethodHandles.lookup();
            SCOPE = jdk.findConstructor(scope, MethodType.methodType(void.class, String.class))
                    .invoke("world");
            MAKE = jdk.findConstructor(type, MethodType.methodType(void.class, scope, Runnable.class))
                    .asType(MethodType.methodType(Object.class, Object.class, Runnable.class));
            RUN = jdk.findVirtual(type, "run", MethodType.methodType(void.class))
                    .asType(MethodType.methodType(void.class, Object.class));
            YIELD = jdk.findStatic(type, "yield", MethodType.methodType(boolean.class, scope))
                    .asType(MethodType.methodType(boolean.class, Object.class));
            DONE = jdk.findVirtual(type, "isDone", MethodType.methodType(boolean.class))
                    .asType(MethodType.methodType(boolean.class, Object.class));
        } catch (Throwable closed) {
            throw new IllegalStateException("run with --add-exports java.base/jdk.internal.vm=ALL-UNNAMED", closed);
        }
    }

    private final Object continuation;

    Strand(Runnable code) {
        try {
            continuation = (Object) MAKE.invokeExact(SCOPE, code);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Goes on until the code stops or ends. */
    void goOn() {
        try {
            RUN.invokeExact(continuation);
        } catch (Throwable thrown) {
            throw new IllegalStateException("a strand's code threw", thrown);
        }
    }

    boolean ended() {
        try {
            return (boolean) DONE.invokeExact(continuation);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Stops the strand that runs now. */
    static void stop() {
        try {
            boolean always = (boolean) YIELD.invokeExact(SCOPE);
            assert always;
        } catch (Throwable pinned) {
            throw new IllegalStateException("cannot stop here", pinned);
        }
    }
}
