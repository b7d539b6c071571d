package org.lovebank.eventlog.wire;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lives of a source's database up to one of them, seen from one shard, oldest first. A backup remembers only the lives
 * before it, so a number of a life that is not among these was forgotten. A source of a former version says its last life
 * only.
 */
public record Lineage(List<Epoch> epochs) {

    private static final int FIRST = 1;

    public Lineage {
        epochs = List.copyOf(epochs);
    }

    /** What is known of a source that says only in which life it is. */
    public static Lineage endingWith(Epoch last) {
        return new Lineage(List.of(last));
    }

    /** Reads {@code 1:0,2:120}; {@code last} is what such a list must end with, and all that is known without one. */
    static Lineage of(@Nullable String text, Epoch last) {
        if (text == null) {
            return endingWith(last);
        }
        List<Epoch> epochs = Stream.of(text.split(",")).map(Lineage::epoch).toList();
        if (!epochs.getLast().equals(last)) {
            throw new IllegalArgumentException("the lineage " + text + " does not end with " + last);
        }
        return new Lineage(epochs);
    }

    /** As {@link #of(String, Epoch)} reads it; nothing where the last life says all. */
    @Nullable String text() {
        return epochs.size() == 1
                ? null
                : epochs.stream().map(each -> each.number() + ":" + each.base()).collect(Collectors.joining(","));
    }

    /**
     * From which number on the source has forgotten what it once told: whoever has applied {@code last} of {@code epoch}
     * has applied events that are no more when this is below {@code last}.
     */
    public long known(int epoch, long last) {
        long known = last;
        boolean among = epoch < FIRST || epochs.getFirst().number() > FIRST;
        for (Epoch life : epochs) {
            among |= life.number() == epoch;
            if (life.number() > epoch) {
                known = Math.min(known, life.base());
            }
        }
        if (!among) {
            known = Math.min(known, before(epoch));
        }
        return known;
    }

    /** Where the last common life may have ended: below it both told the same. */
    private long before(int epoch) {
        return epochs.stream()
                .filter(life -> life.number() < epoch)
                .reduce((_, later) -> later)
                .map(Epoch::base)
                .orElse(0L);
    }

    private static Epoch epoch(String part) {
        int colon = part.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(part + " is no life of a source");
        }
        return new Epoch(Integer.parseInt(part.substring(0, colon)), Long.parseLong(part.substring(colon + 1)));
    }
}
