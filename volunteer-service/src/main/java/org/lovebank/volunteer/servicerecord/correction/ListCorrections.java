package org.lovebank.volunteer.servicerecord.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.servicerecord.RecordRefusal.NoSuchRecord;
import org.lovebank.volunteer.servicerecord.ServiceRecordRepository;

@ApplicationScoped
class ListCorrections {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ServiceRecordRepository records;
    private final CorrectionRepository corrections;
    private final Cursors cursors;

    ListCorrections(ServiceRecordRepository records, CorrectionRepository corrections, Cursors cursors) {
        this.records = records;
        this.corrections = corrections;
        this.cursors = cursors;
    }

    @Transactional
    public Page<CorrectionView> of(Caller caller, UUID recordId, Paging paging) {
        records.findByIdOptional(recordId)
                .orElseThrow(() -> new Refused(new NoSuchRecord(recordId)))
                .viewers()
                .mustSee(caller);
        String list = "corrections " + recordId;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        corrections.of(recordId, after, paging.size() + 1),
                        paging,
                        list,
                        one -> List.of(one.id().toString()))
                .map(Correction::view);
    }
}
