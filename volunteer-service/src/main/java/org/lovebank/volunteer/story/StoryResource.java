package org.lovebank.volunteer.story;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/stories")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stories", description = "Stories of good people 典型事迹")
class StoryResource {

    private final TellStory tellStory;
    private final CurrentCaller caller;

    StoryResource(TellStory tellStory, CurrentCaller caller) {
        this.tellStory = tellStory;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(
            summary = "Write a story 撰写事迹",
            description =
                    "On a consent to PUBLICATION that is for this story alone; a guardian's under age. 须有单独的公开同意，未成年人由监护人同意。")
    public Response write(@Valid @NotNull NewStory wanted) {
        StoryView story = tellStory.write(caller.get(), wanted.personId(), wanted.consentId(), wanted.text());
        return Response.status(Response.Status.CREATED)
                .entity(new Written(story.id(), story.state()))
                .build();
    }

    @POST
    @Path("/{id}/publication")
    @Once
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(summary = "Publish a story 发布事迹", description = "By somebody else than who wrote it. 撰写人不得发布。")
    public Response publish(@PathParam("id") UUID id) {
        StoryView story = tellStory.publish(caller.get(), id);
        return Response.ok(new Written(story.id(), story.state())).build();
    }

    @POST
    @Path("/{id}/taking-down")
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Take a story down 撤下事迹",
            description = "By the person or a head of the place; its text is gone. 本人或站长可撤下，内容即删除。")
    public Response takeDown(@PathParam("id") UUID id) {
        StoryView story = tellStory.takeDown(caller.get(), id);
        return Response.ok(new Written(story.id(), story.state())).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "Read a story 查看事迹", description = "Published ones are for everybody. 已发布的公开可见。")
    public StoryView one(@PathParam("id") UUID id) {
        return tellStory.one(caller.get(), id);
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "List stories 查询事迹",
            description = "Published ones of a place; to its staff all. 区域内已发布的事迹，辖区人员可见全部。")
    public Page<StoryView> list(@QueryParam("areaPath") @DefaultValue("cn") String areaPath, @BeanParam Paging paging) {
        return tellStory.in(caller.get(), areaPath, paging);
    }

    /** Whose story, on which consent. */
    record NewStory(
            @NotNull UUID personId,
            @NotNull UUID consentId,
            @Valid @NotNull StoryText text) {}

    /** That it was done; an answer that is kept under a key holds no text. */
    record Written(UUID id, String state) {}
}
