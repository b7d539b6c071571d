package org.lovebank.task.attendance.sheet;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;
import org.lovebank.task.assignment.AssignmentView;
import org.lovebank.task.attendance.sheet.SheetRefusal.LineTwice;
import org.lovebank.task.attendance.sheet.SheetRefusal.LinesClash;
import org.lovebank.task.attendance.sheet.SheetRefusal.SheetNotKept;
import org.lovebank.task.attendance.sheet.SheetRefusal.TooManyLines;
import org.lovebank.task.attendance.sheet.SheetRequest.Line;
import org.lovebank.task.attendance.sheet.SheetRequest.Mode;
import org.lovebank.task.policy.AttendancePolicy.AttendanceSheet;
import org.lovebank.task.policy.Policies;

/**
 * Staff enter a paper sheet. Each line is first tried in a transaction that is thrown away, so that all are looked at;
 * what is kept then is kept together with the request's key.
 */
@ApplicationScoped
class EnterSheet {

    private final EnterLine enterLine;
    private final SheetAreaRepository areas;
    private final Policies policies;
    private final Clock clock;

    EnterSheet(EnterLine enterLine, SheetAreaRepository areas, Policies policies, Clock clock) {
        this.enterLine = enterLine;
        this.areas = areas;
        this.policies = policies;
        this.clock = clock;
    }

    SheetView by(Caller caller, SheetRequest sheet) {
        int most = mostLines(caller, sheet.lines());
        if (sheet.lines().size() > most) {
            throw new Refused(new TooManyLines(sheet.lines().size(), most));
        }
        List<LineResult> results = tried(caller, sheet.lines());
        int bad = (int) results.stream().filter(result -> !result.good()).count();
        if (sheet.mode() == Mode.WHOLE && bad > 0) {
            throw new Refused(new SheetNotKept(bad, results));
        }
        for (LineResult result : results) {
            if (result.good()) {
                AssignmentView _ = enterLine.by(caller, sheet.lines().get(result.line() - 1));
            }
        }
        return SheetView.of(results);
    }

    /** Where its lines are decides; of several places the strictest; where none is known, the caller's own. */
    private int mostLines(Caller caller, List<Line> lines) {
        List<UUID> named = lines.stream().map(Line::assignmentId).toList();
        List<AreaPath> there = QuarkusTransaction.joiningExisting().call(() -> areas.ofAssignments(named));
        return (there.isEmpty() ? caller.areas() : there)
                .stream()
                        .mapToInt(area -> policies.content(AttendanceSheet.class, area, clock.instant())
                                .maxLines())
                        .min()
                        .orElse(0);
    }

    private List<LineResult> tried(Caller caller, List<Line> lines) {
        List<LineResult> results = new ArrayList<>();
        List<Good> goods = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Tried tried = tried(caller, line);
            AssignmentView view = tried.view();
            Refusal refusal = tried.refusal();
            if (view != null) {
                refusal = between(goods, line, view.volunteerId());
            }
            if (view == null || refusal != null) {
                results.add(LineResult.bad(i + 1, line.assignmentId(), known(refusal)));
            } else {
                goods.add(new Good(i + 1, line, view.volunteerId()));
                results.add(LineResult.good(i + 1, view));
            }
        }
        return results;
    }

    private Tried tried(Caller caller, Line line) {
        AssignmentView[] seen = new AssignmentView[1];
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                seen[0] = enterLine.by(caller, line);
                throw new ThrownAway();
            });
            throw new IllegalStateException("a trial is always thrown away");
        } catch (ThrownAway _) {
            return new Tried(seen[0], null);
        } catch (Refused refused) {
            return new Tried(null, refused.refusal());
        }
    }

    /** What two lines of one sheet have against each other. */
    private static @Nullable Refusal between(List<Good> goods, Line line, UUID volunteer) {
        for (Good good : goods) {
            if (good.line().assignmentId().equals(line.assignmentId())) {
                return new LineTwice(line.assignmentId(), good.number());
            }
            if (good.volunteerId().equals(volunteer) && good.line().overlaps(line)) {
                return new LinesClash(volunteer, good.number());
            }
        }
        return null;
    }

    private static Refusal known(@Nullable Refusal refusal) {
        if (refusal == null) {
            throw new IllegalStateException("a bad line has its reason");
        }
        return refusal;
    }

    private record Tried(
            @Nullable AssignmentView view, @Nullable Refusal refusal) {}

    private record Good(int number, Line line, UUID volunteerId) {}

    /** Ends a trial. */
    private static final class ThrownAway extends RuntimeException {
        private static final long serialVersionUID = 1;

        ThrownAway() {
            super(null, null, false, false);
        }
    }
}
