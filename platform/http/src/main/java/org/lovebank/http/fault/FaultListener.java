package org.lovebank.http.fault;

/**
 * Is told when a {@link FaultPoint} is passed. In production nobody listens; a test may provide a bean that throws,
 * waits or halts the process there.
 */
@FunctionalInterface
public interface FaultListener {
    void passed(FaultPoint point);
}
