package org.lovebank.volunteer.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.lovebank.volunteer.holding.DossierPart;
import org.lovebank.volunteer.holding.HeldData;

/** Trainings in a person's copy and dossier. */
@ApplicationScoped
class KeptTrainings implements HeldData, DossierPart {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int MOST = 500;

    private final TrainingRecordRepository records;

    KeptTrainings(TrainingRecordRepository records) {
        this.records = records;
    }

    @Override
    public String section() {
        return "trainings";
    }

    @Override
    public Object of(UUID personId) {
        return about(personId);
    }

    @Override
    public List<TrainingRecord.View> about(UUID volunteerId) {
        return records.ofVolunteer(volunteerId, BEFORE_ALL, MOST).stream()
                .map(TrainingRecord::view)
                .toList();
    }
}
