package org.lovebank.volunteer.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.volunteer.code.Filter;
import org.lovebank.volunteer.disclosure.DisclosurePurpose;
import org.lovebank.volunteer.disclosure.DisclosureView;

@Path("/api/v1/persons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "disclosures", description = "Who looked at whom 查阅记录")
class DisclosureResource {

    private final RevealPerson revealPerson;
    private final CurrentCaller caller;

    DisclosureResource(RevealPerson revealPerson, CurrentCaller caller) {
        this.revealPerson = revealPerson;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/unmasked")
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.DPO})
    @Operation(
            summary = "Look at personal data in clear 查阅明文",
            description = "For a stated purpose; every look is logged. 须说明目的，每次查阅均留痕。")
    public PersonView look(
            @PathParam("id") UUID id,
            @QueryParam("purpose") @NotNull String purpose,
            @QueryParam("field") @NotEmpty Set<String> fields) {
        Set<PersonField> wanted = fields.stream()
                .flatMap(field -> Filter.code("field", field, PersonField.values()).stream())
                .collect(Collectors.toSet());
        DisclosurePurpose why =
                Filter.code("purpose", purpose, DisclosurePurpose.values()).orElseThrow();
        return revealPerson.forPurpose(caller.get(), id, why, wanted);
    }

    @GET
    @Path("/{id}/disclosures")
    @RolesAllowed("**")
    @Operation(
            summary = "Who saw this person's data 查询查阅记录",
            description = "To the person, the data protection officer and auditors. 本人、个保负责人与审计可见。")
    public Page<DisclosureView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return revealPerson.looksAt(caller.get(), id, paging);
    }
}
