package org.lovebank.bench.load;

import java.nio.ByteBuffer;

/** The requests of one load, numbered from 0. */
public interface Requests {

    /** Bytes of the longest request. */
    int mostBytes();

    /** Writes request {@code number}, header and body. */
    void write(long number, ByteBuffer into);

    /**
     * Takes note of an answer.
     *
     * @param start the first bytes of the body
     * @return how many things were done by it; 0 when it was refused
     */
    int answered(long number, int status, String start);
}
