package org.lovebank.volunteer.bulkimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.InvalidCursor;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Language;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.bulkimport.run.ImportRefusal.NoSuchImport;
import org.lovebank.volunteer.bulkimport.run.ImportRun;
import org.lovebank.volunteer.bulkimport.run.ImportRunRepository;
import org.lovebank.volunteer.bulkimport.run.ImportView;

/** How imports go, and what is wrong with which row. */
@ApplicationScoped
class ShowImports {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final ImportRunRepository runs;
    private final ImportProblemRepository problems;
    private final KnownAreas areas;
    private final Cursors cursors;

    ShowImports(ImportRunRepository runs, ImportProblemRepository problems, KnownAreas areas, Cursors cursors) {
        this.runs = runs;
        this.problems = problems;
        this.areas = areas;
        this.cursors = cursors;
    }

    @Transactional
    public ImportView one(Caller caller, UUID id) {
        return visible(caller, id).view();
    }

    /** The newest first. */
    @Transactional
    public Page<ImportView> in(Caller caller, String areaPath, Paging paging) {
        AreaPath place = areas.at(areaPath);
        KnownAreas.mustReach(caller, place);
        String list = "imports " + place;
        UUID before = cursors.idPosition(paging, list).orElse(AFTER_ALL);
        return cursors.page(
                        runs.in(place, before, paging.size() + 1),
                        paging,
                        list,
                        run -> List.of(run.id().toString()))
                .map(ImportRun::view);
    }

    @Transactional
    public Page<RowProblem.View> problems(Caller caller, UUID id, Paging paging, Language language) {
        visible(caller, id);
        String list = "import problems " + id;
        int after = cursors.position(paging, list)
                .map(List::getFirst)
                .map(ShowImports::number)
                .orElse(0);
        return cursors.page(
                        problems.of(id, after, paging.size() + 1),
                        paging,
                        list,
                        one -> List.of(Integer.toString(one.number())))
                .map(one -> one.problem().view(language));
    }

    private static int number(String position) {
        try {
            return Integer.parseInt(position);
        } catch (NumberFormatException notOurs) {
            throw new Refused(new InvalidCursor());
        }
    }

    private ImportRun visible(Caller caller, UUID id) {
        ImportRun run = runs.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchImport(id)));
        run.mustBeVisibleTo(caller);
        return run;
    }
}
