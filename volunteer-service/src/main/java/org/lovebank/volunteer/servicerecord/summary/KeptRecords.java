package org.lovebank.volunteer.servicerecord.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.volunteer.holding.DossierPart;
import org.lovebank.volunteer.holding.HeldData;
import org.lovebank.volunteer.holding.Obligation;
import org.lovebank.volunteer.servicerecord.RecordView;
import org.lovebank.volunteer.servicerecord.ServiceRecord;
import org.lovebank.volunteer.servicerecord.ServiceRecordRepository;

/** Service records in a person's copy and dossier; an open one is an obligation, a final one stays without a name. */
@ApplicationScoped
class KeptRecords implements HeldData, DossierPart, Obligation {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int BATCH = 500;
    private static final int MOST = 10_000;

    private final ServiceRecordRepository records;
    private final SummaryRepository summaries;

    KeptRecords(ServiceRecordRepository records, SummaryRepository summaries) {
        this.records = records;
        this.summaries = summaries;
    }

    @Override
    public String section() {
        return "serviceRecords";
    }

    @Override
    public Object of(UUID personId) {
        List<RecordView> all = new ArrayList<>();
        UUID after = BEFORE_ALL;
        List<ServiceRecord> batch;
        do {
            batch = records.of(personId, Optional.empty(), after, BATCH);
            batch.stream().map(ServiceRecord::view).forEach(all::add);
            after = batch.isEmpty() ? after : batch.getLast().id();
        } while (batch.size() == BATCH && all.size() < MOST);
        return all;
    }

    @Override
    public Object about(UUID volunteerId) {
        return summaries.of(volunteerId);
    }

    @Override
    public List<String> openOf(UUID personId) {
        return summaries.open(personId) > 0 ? List.of("SERVICE_RECORD_OPEN") : List.of();
    }
}
