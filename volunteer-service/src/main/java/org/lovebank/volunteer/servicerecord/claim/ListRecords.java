package org.lovebank.volunteer.servicerecord.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.servicerecord.RecordRefusal.NoSuchRecord;
import org.lovebank.volunteer.servicerecord.RecordRefusal.WhoseRecords;
import org.lovebank.volunteer.servicerecord.RecordState;
import org.lovebank.volunteer.servicerecord.RecordView;
import org.lovebank.volunteer.servicerecord.ServiceRecord;
import org.lovebank.volunteer.servicerecord.ServiceRecordRepository;
import org.lovebank.volunteer.servicerecord.ServiceRecordStep;
import org.lovebank.volunteer.servicerecord.ServiceRecordStepRepository;
import org.lovebank.volunteer.servicerecord.StepView;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

/** Service records as they are read: one volunteer's, or a place's, for those who may. */
@ApplicationScoped
class ListRecords {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String[] STAFF = {
        Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN, Roles.COMMUNITY_DISPATCHER, Roles.AUDITOR
    };

    private final ServiceRecordRepository records;
    private final ServiceRecordStepRepository steps;
    private final KnownVolunteers volunteers;
    private final KnownAreas areas;
    private final Cursors cursors;

    ListRecords(
            ServiceRecordRepository records,
            ServiceRecordStepRepository steps,
            KnownVolunteers volunteers,
            KnownAreas areas,
            Cursors cursors) {
        this.records = records;
        this.steps = steps;
        this.volunteers = volunteers;
        this.areas = areas;
        this.cursors = cursors;
    }

    @Transactional
    public Page<RecordView> of(Caller caller, UUID volunteerId, Optional<RecordState> state, Paging paging) {
        volunteers.visibleTo(caller, volunteerId);
        String list = "service-records of " + volunteerId + " "
                + state.map(Enum::name).orElse("");
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return page(records.of(volunteerId, state, after, paging.size() + 1), paging, list);
    }

    @Transactional
    public Page<RecordView> in(Caller caller, @Nullable String areaPath, Optional<RecordState> state, Paging paging) {
        if (areaPath == null || !caller.holdsAny(STAFF)) {
            throw new Refused(new WhoseRecords());
        }
        AreaPath place = areas.at(areaPath);
        KnownAreas.mustReach(caller, place);
        String list =
                "service-records in " + place + " " + state.map(Enum::name).orElse("");
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return page(records.in(place, state, after, paging.size() + 1), paging, list);
    }

    @Transactional
    public RecordView one(Caller caller, UUID id) {
        return visible(caller, id).view();
    }

    @Transactional
    public List<StepView> stepsOf(Caller caller, UUID id) {
        visible(caller, id);
        return steps.of(id).stream().map(ServiceRecordStep::view).toList();
    }

    private ServiceRecord visible(Caller caller, UUID id) {
        ServiceRecord record = records.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchRecord(id)));
        record.viewers().mustSee(caller);
        return record;
    }

    private Page<RecordView> page(List<ServiceRecord> found, Paging paging, String list) {
        return cursors.page(found, paging, list, record -> List.of(record.id().toString()))
                .map(ServiceRecord::view);
    }
}
