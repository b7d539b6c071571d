package org.lovebank.gateway.audit;

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

/** Shows changes of rights: to administrators those of their areas, to auditors all. */
@ApplicationScoped
class ReadAudit {

    private final AuditRepository lines;
    private final Cursors cursors;

    ReadAudit(AuditRepository lines, Cursors cursors) {
        this.lines = lines;
        this.cursors = cursors;
    }

    @Transactional
    Page<AuditEntryView> page(Caller caller, Paging paging, @Nullable UUID subject, @Nullable String action) {
        String list = "audit-entries " + subject + " " + action;
        Optional<List<AreaPath>> areas =
                caller.holdsAny(Roles.AUDITOR) ? Optional.empty() : Optional.of(caller.areas());
        List<AuditLine> found =
                lines.newestFirst(areas, subject, action, cursors.idPosition(paging, list), paging.size() + 1);
        return cursors.page(found, paging, list, line -> List.of(line.id().toString()))
                .map(AuditLine::view);
    }
}
