package org.lovebank.timebank.batch;

import java.util.List;

/** The outcome of every item, in the order of the request. */
public record TransferBatchView(BatchMode mode, long posted, long replayed, long refused, List<ItemOutcome> items) {

    static TransferBatchView of(BatchMode mode, List<ItemOutcome> items) {
        return new TransferBatchView(
                mode, count(items, "POSTED"), count(items, "REPLAYED"), count(items, "REFUSED"), items);
    }

    private static long count(List<ItemOutcome> items, String outcome) {
        return items.stream().filter(item -> item.outcome().equals(outcome)).count();
    }
}
