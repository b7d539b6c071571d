package org.lovebank.volunteer.honour.print;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;

@Path("/api/v1/honours/{id}/paper")
@Tag(name = "honours", description = "Honours 荣誉")
class HonourPaperResource {

    private final PrintHonour printHonour;
    private final CurrentCaller caller;

    HonourPaperResource(PrintHonour printHonour, CurrentCaller caller) {
        this.printHonour = printHonour;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "application/pdf"})
    @RolesAllowed("**")
    @Operation(
            summary = "Print an honour 打印荣誉证书",
            description =
                    "PDF with the whole name, while the honour stands; to whoever it is of and staff of the place, and"
                            + " noted. 荣誉有效期间可打印，含全名；限本人（家庭成员）与辖区人员，留痕。")
    public Response paper(@PathParam("id") UUID id) {
        return Response.ok(printHonour.of(caller.get(), id), "application/pdf")
                .header("Content-Disposition", "inline; filename=\"honour.pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
