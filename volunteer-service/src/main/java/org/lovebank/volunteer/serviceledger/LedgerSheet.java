package org.lovebank.volunteer.serviceledger;

import java.util.List;

/** Takes the ledger's lines one by one and writes them at once. */
interface LedgerSheet extends AutoCloseable {

    void row(List<Object> cells);

    @Override
    void close();
}
