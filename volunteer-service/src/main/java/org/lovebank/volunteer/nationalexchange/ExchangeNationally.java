package org.lovebank.volunteer.nationalexchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.nationalexchange.NationalRefusal.AnswerUnclear;
import org.lovebank.volunteer.nationalexchange.NationalRefusal.NoSuchExport;
import org.lovebank.volunteer.nationalexchange.NationalRefusal.NumberOfAnother;

/** Tells the national system what is new, hears line by line what it took, and shows what does not agree. */
@ApplicationScoped
class ExchangeNationally {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final NationalExportRepository exports;
    private final ExportLineRepository lines;
    private final KnownAreas areas;
    private final Cursors cursors;
    private final Clock clock;

    ExchangeNationally(
            NationalExportRepository exports,
            ExportLineRepository lines,
            KnownAreas areas,
            Cursors cursors,
            Clock clock) {
        this.exports = exports;
        this.lines = lines;
        this.areas = areas;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** What was told before in the same version, and not rejected, is not told again. */
    @Transactional
    public NationalExport.View export(Caller caller, String areaPath, YearMonth month) {
        AreaPath place = areas.at(areaPath);
        KnownAreas.mustReach(caller, place);
        exports.takeTurn();
        NationalExport export =
                new NationalExport(UuidCreator.getTimeOrderedEpoch(), place, month, caller.id(), clock.instant());
        exports.persistAndFlush(export);
        Instant until = month.plusMonths(1).atDay(1).atStartOfDay(Time.DAYS).toInstant();
        exports.volunteers(export.id(), place);
        exports.groups(export.id(), place);
        exports.serviceTimes(export.id(), place, until);
        exports.trainings(export.id(), place, until);
        return export.view(exports.countsOf(export.id()));
    }

    /** Each line is answered once; all of a list's answers hold, or none. */
    @Transactional
    public NationalExport.View answered(Caller caller, UUID id, List<ExportLine.Answer> answers) {
        NationalExport export = visible(caller, id);
        exports.takeTurn();
        answers.stream().sorted(Comparator.comparing(ExportLine.Answer::lineId)).forEach(answer -> answer(id, answer));
        lines.flush();
        return export.view(exports.countsOf(id));
    }

    private void answer(UUID exportId, ExportLine.Answer answer) {
        ExportLine line = lines.findForChange(exportId, answer.lineId())
                .orElseThrow(() -> new Refused(new AnswerUnclear(answer.lineId())));
        line.answer(answer, clock.instant());
        String number = answer.externalNo();
        if (number != null && lines.numberIsOfAnother(line, number)) {
            throw new Refused(new NumberOfAnother(line.id(), number));
        }
    }

    @Transactional
    public Page<ExportLine.View> lines(Caller caller, UUID id, Paging paging) {
        visible(caller, id);
        String list = "national-lines " + id;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return page(lines.of(id, after, paging.size() + 1), paging, list);
    }

    @Transactional
    public Breaks breaks(Caller caller, UUID id, Paging paging) {
        visible(caller, id);
        String list = "national-breaks " + id;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        Page<ExportLine.View> open = page(lines.open(id, after, paging.size() + 1), paging, list);
        return new Breaks(open.items(), open.next(), exports.takenBack(id));
    }

    private Page<ExportLine.View> page(List<ExportLine> found, Paging paging, String list) {
        return cursors.page(found, paging, list, line -> List.of(line.id().toString()))
                .map(ExportLine::view);
    }

    private NationalExport visible(Caller caller, UUID id) {
        NationalExport export = exports.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchExport(id)));
        export.mustBeReachedBy(caller);
        return export;
    }

    /** Lines that were rejected or not answered, and accepted ones that count here no longer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Breaks(List<ExportLine.View> items, @Nullable String next, List<UUID> takenBack) {}
}
