package org.lovebank.volunteer.servicerecord;

import java.util.List;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.servicerecord.RecordRefusal.RecordStateForbids;

/** Where a service record stands, and where it may go from there. */
public enum RecordState {
    DRAFT,
    SUBMITTED,
    WITNESSED,
    CONFIRMED,
    PUBLICISED,
    OBJECTED,
    FINAL,
    REJECTED,
    VOIDED;

    public List<RecordState> next() {
        return switch (this) {
            case DRAFT -> List.of(SUBMITTED);
            case SUBMITTED -> List.of(WITNESSED, REJECTED);
            case WITNESSED -> List.of(CONFIRMED, REJECTED);
            case CONFIRMED -> List.of(PUBLICISED);
            case PUBLICISED -> List.of(FINAL, OBJECTED);
            case OBJECTED -> List.of(CONFIRMED, REJECTED);
            case FINAL -> List.of(VOIDED);
            case REJECTED, VOIDED -> List.of();
        };
    }

    void mustLeadTo(RecordState wanted) {
        if (!next().contains(wanted)) {
            throw forbids(wanted);
        }
    }

    Refused forbids(RecordState wanted) {
        List<String> allowed = next().stream().map(Enum::name).toList();
        return new Refused(new RecordStateForbids(name(), wanted.name(), allowed));
    }
}
