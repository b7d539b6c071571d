package org.lovebank.stack.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Walks a ledger's rows and checkpoints in the order of the export, and keeps what does not hold. */
final class LedgerWalk {

    private static final int MOST_FINDINGS = 50;

    private final TrustedKeys keys;
    private final Map<Integer, ProvedTransfer> last = new TreeMap<>();
    private final RunningSums sums = new RunningSums();
    private final Map<Long, ProvedCheckpoint> kept = new TreeMap<>();
    private final Map<Long, String> roots = new HashMap<>();
    private final Map<Integer, Map<Long, ProvedCheckpoint>> vouched = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private ProvedCheckpoint newest =
            new ProvedCheckpoint(0, Long.MIN_VALUE, List.of(), "", ProvedCheckpoint.NO_HASH, "", "");
    private long rows;

    LedgerWalk(TrustedKeys keys, List<ProvedCheckpoint> copies) {
        this.keys = keys;
        for (ProvedCheckpoint copy : copies) {
            sealedByItself(copy);
            kept.put(copy.no(), copy);
            copy.heads()
                    .forEach(head -> vouched.computeIfAbsent(head.lane(), _ -> new HashMap<>())
                            .put(head.sequence(), copy));
        }
    }

    void transfer(ProvedTransfer row) {
        rows++;
        ProvedTransfer before = last.put(row.lane(), row);
        long due = before == null ? 1 : before.sequence() + 1;
        if (row.sequence() != due) {
            found(Finding.row("NUMBER_MISSING", row.lane(), due));
        } else if (before != null && row.recordedAtMicros() < before.recordedAtMicros()) {
            found(Finding.row("TIME_RUNS_BACK", row.lane(), row.sequence()));
        } else if (!row.hash().equals(row.hashAfter(before == null ? ProvedCheckpoint.NO_HASH : before.hash()))) {
            found(Finding.row("HASH_DIFFERS", row.lane(), row.sequence()));
        }
        sums.add(row).ifPresent(this::found);
        Optional.ofNullable(vouched.get(row.lane()))
                .flatMap(lane -> Optional.ofNullable(lane.remove(row.sequence())))
                .ifPresent(copy -> compare(copy, row));
    }

    void checkpoint(ProvedCheckpoint seal) {
        if (seal.no() != newest.no() + 1) {
            found(Finding.seal("CHECKPOINT_MISSING", newest.no() + 1));
        } else if (!seal.previousRoot().equals(newest.root())) {
            found(Finding.seal("CHAIN_DIFFERS", seal.no()));
        } else if (seal.sealedAtMicros() < newest.sealedAtMicros()) {
            found(Finding.seal("TIME_RUNS_BACK", seal.no()));
        }
        sealedByItself(seal);
        for (ProvedCheckpoint.Head head : seal.heads()) {
            ProvedTransfer row = last.get(head.lane());
            if (row == null || row.sequence() != head.sequence()) {
                found(new Finding("JOURNAL_CUT", head.lane(), head.sequence(), seal.no()));
            } else if (!row.hash().equals(head.hash())) {
                found(new Finding("JOURNAL_CHANGED", head.lane(), head.sequence(), seal.no()));
            }
        }
        roots.put(seal.no(), seal.root());
        newest = seal;
    }

    /** Nothing more comes. */
    WalkReport end() {
        sums.leftOver().ifPresent(this::found);
        for (ProvedCheckpoint copy : kept.values()) {
            String root = roots.get(copy.no());
            if (root == null) {
                found(Finding.seal("KEPT_CHECKPOINT_GONE", copy.no()));
            } else if (!root.equals(copy.root())) {
                found(Finding.seal("KEPT_CHECKPOINT_DIFFERS", copy.no()));
            }
        }
        vouched.forEach((lane, places) -> places.keySet().stream()
                .min(Long::compare)
                .ifPresent(_ -> found(Finding.row("JOURNAL_CUT", lane, endOf(lane) + 1))));
        long sealed = newest.heads().stream()
                .mapToLong(ProvedCheckpoint.Head::sequence)
                .sum();
        return new WalkReport(findings.isEmpty(), rows, Math.max(0, rows - sealed), newest.no(), kept.size(), findings);
    }

    /** The export ended before it was at its end. */
    void cutOff() {
        found(new Finding("EXPORT_CUT_OFF", null, null, null));
    }

    private long endOf(int lane) {
        ProvedTransfer row = last.get(lane);
        return row == null ? 0 : row.sequence();
    }

    private void compare(ProvedCheckpoint copy, ProvedTransfer row) {
        boolean same = copy.heads().stream()
                .anyMatch(head -> head.lane() == row.lane()
                        && head.sequence() == row.sequence()
                        && head.hash().equals(row.hash()));
        if (!same) {
            found(new Finding("JOURNAL_CHANGED", row.lane(), row.sequence(), copy.no()));
        }
    }

    private void sealedByItself(ProvedCheckpoint seal) {
        if (!seal.root().equals(seal.ownRoot())) {
            found(Finding.seal("ROOT_DIFFERS", seal.no()));
        }
        String wrong = keys.wrongWith(seal);
        if (!wrong.isEmpty()) {
            found(Finding.seal(wrong, seal.no()));
        }
    }

    private void found(Finding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }
}
