package org.lovebank.volunteer.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

/** Shows how a programme was adjusted over time. */
@ApplicationScoped
class ListRevisions {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final RevisionRepository revisions;
    private final KeepProgrammes keepProgrammes;
    private final Cursors cursors;

    ListRevisions(RevisionRepository revisions, KeepProgrammes keepProgrammes, Cursors cursors) {
        this.revisions = revisions;
        this.keepProgrammes = keepProgrammes;
        this.cursors = cursors;
    }

    @Transactional
    public Page<RevisionView> of(UUID programmeId, Paging paging) {
        keepProgrammes.mustExist(programmeId);
        String list = "programme-revisions " + programmeId;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                revisions.of(programmeId, after, paging.size() + 1),
                paging,
                list,
                revision -> List.of(revision.id().toString()));
    }
}
