package org.lovebank.volunteer.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/programmes/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "programmes", description = "Programmes 项目")
class RevisionResource {

    private final ListRevisions listRevisions;

    RevisionResource(ListRevisions listRevisions) {
        this.listRevisions = listRevisions;
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "Versions of a programme 项目版本", description = "How it stood after each change. 每次调整后的内容。")
    public Page<RevisionView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return listRevisions.of(id, paging);
    }
}
