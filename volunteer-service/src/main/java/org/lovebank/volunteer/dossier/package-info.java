/** The dossier of a volunteer (志愿者档案册): what rooms know of somebody's service, put together for the volunteer or a committee. */
@NullMarked
package org.lovebank.volunteer.dossier;

import org.jspecify.annotations.NullMarked;
