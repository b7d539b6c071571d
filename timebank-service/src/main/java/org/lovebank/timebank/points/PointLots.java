package org.lovebank.timebank.points;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.TransferKind;

/**
 * Points in lots 积分批次, reckoned move by move. A credit is a new lot; a debit takes the oldest points first; what comes
 * back goes to the lots that it came from, so that holding and giving back makes no point younger. What a reversal takes
 * beyond what is there is owed, and paid by what comes next. An expiry that is undone grants anew.
 */
public final class PointLots {

    /** What was granted at once, and how much of it is left. */
    public record Lot(PointsMove grant, long left) {}

    private record Piece(UUID lot, long points) {}

    /** What a debit took, and for a return, which debit it lessened. */
    private record Traces(List<Piece> pieces, @Nullable UUID of) {}

    private final Map<UUID, Lot> lots = new LinkedHashMap<>();
    private final Map<UUID, Traces> taken = new HashMap<>();
    private final Map<UUID, Traces> returned = new HashMap<>();
    private long owed;
    private long version;

    public void apply(PointsMove move) {
        if (move.change() > 0) {
            credit(move);
        } else {
            debit(move);
        }
        version = move.seq();
    }

    /** The lots in the order in which they were granted, empty ones too. */
    public List<Lot> lots() {
        return List.copyOf(lots.values());
    }

    /** How far below nothing a reversal took the holder. */
    public long owed() {
        return owed;
    }

    /** The number of the last move that was reckoned. */
    public long version() {
        return version;
    }

    private void credit(PointsMove move) {
        Traces before = move.refId() == null ? null : taken.get(move.refId());
        long rest = move.change();
        if (before != null) {
            List<Piece> back = new ArrayList<>();
            // The oldest were spent first, so the youngest come back first.
            while (rest > 0 && !before.pieces().isEmpty()) {
                Piece last = before.pieces().removeLast();
                long points = Math.min(rest, last.points());
                if (points < last.points()) {
                    before.pieces().add(new Piece(last.lot(), last.points() - points));
                }
                fill(last.lot(), points);
                back.add(new Piece(last.lot(), points));
                rest -= points;
            }
            returned.put(move.id(), new Traces(back, move.refId()));
        }
        if (rest > 0) {
            lots.put(move.id(), new Lot(move, 0));
            fill(move.id(), rest);
        }
    }

    private void debit(PointsMove move) {
        List<Piece> pieces = new ArrayList<>();
        long rest = -move.change();
        if (move.kind() == TransferKind.EXPIRY && move.factId() != null) {
            rest = take(move.factId(), rest, pieces);
        } else if (move.kind() == TransferKind.REVERSAL && move.refId() != null) {
            rest = takeWhatCame(move.refId(), rest, pieces);
        }
        for (UUID lot : List.copyOf(lots.keySet())) {
            rest = take(lot, rest, pieces);
        }
        owed += rest;
        if (move.kind() != TransferKind.EXPIRY) {
            taken.put(move.id(), new Traces(pieces, null));
        }
    }

    /** A reversal takes the very points that the original brought, as far as they are there. */
    private long takeWhatCame(UUID original, long points, List<Piece> pieces) {
        Traces came = returned.get(original);
        if (came == null) {
            return take(original, points, pieces);
        }
        long rest = points;
        for (Piece piece : came.pieces()) {
            rest = rest - piece.points() + take(piece.lot(), piece.points(), pieces);
        }
        Traces lessened = taken.get(came.of());
        if (lessened != null) {
            lessened.pieces().addAll(came.pieces().reversed());
        }
        return rest;
    }

    private long take(UUID id, long points, List<Piece> pieces) {
        Lot lot = lots.get(id);
        long taking = lot == null ? 0 : Math.min(points, lot.left());
        if (lot != null && taking > 0) {
            lots.put(id, new Lot(lot.grant(), lot.left() - taking));
            pieces.add(new Piece(id, taking));
        }
        return points - taking;
    }

    private void fill(UUID id, long points) {
        long paid = Math.min(owed, points);
        owed -= paid;
        lots.computeIfPresent(id, (_, lot) -> new Lot(lot.grant(), lot.left() + points - paid));
    }
}
