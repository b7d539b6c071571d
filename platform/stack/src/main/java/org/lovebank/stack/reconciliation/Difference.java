package org.lovebank.stack.reconciliation;

import java.util.List;

/** What a restore took away, and which cursors of other houses are beyond it. */
public record Difference(List<ForgottenEvent> forgotten, List<Ahead> ahead) {

    public Difference {
        forgotten = List.copyOf(forgotten);
        ahead = List.copyOf(ahead);
    }

    /** One shard that a house heard up to {@code last}, and that begins again after {@code base} in {@code epoch}. */
    public record Ahead(String listener, String source, int shard, long last, int epoch, long base) {

        boolean heard(String log, int number, long sequence) {
            return source.equals(log) && shard == number && sequence > base && sequence <= last;
        }
    }
}
