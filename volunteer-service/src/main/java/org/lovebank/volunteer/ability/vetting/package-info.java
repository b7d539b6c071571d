/** Vetting of volunteers for work with minors (入职查询): whether the check was clear and until when, and nothing else. */
@NullMarked
package org.lovebank.volunteer.ability.vetting;

import org.jspecify.annotations.NullMarked;
