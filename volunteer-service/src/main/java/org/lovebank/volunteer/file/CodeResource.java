package org.lovebank.volunteer.file;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.volunteer.code.CodeView;

@Path("/api/v1/volunteer-codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "codes", description = "Codes with their words 代码表")
class CodeResource {

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Codes of the volunteer file 志愿者档案代码",
            description = "Identity types, political status, occupations and specialties. 身份类别、政治面貌、职业与特长。")
    public Codes codes() {
        return new Codes(
                CodeView.of(IdentityType.values()),
                CodeView.of(PoliticalStatus.values()),
                CodeView.of(Occupation.values()),
                CodeView.of(Specialty.values()));
    }

    /** The lists of the file. */
    record Codes(
            List<CodeView> identityTypes,
            List<CodeView> politicalStatus,
            List<CodeView> occupations,
            List<CodeView> specialties) {}
}
