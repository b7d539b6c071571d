/** Who is what to whom (亲属与代办关系): proven, confirmed by the other one, ended. Knows persons by id only. */
@NullMarked
package org.lovebank.volunteer.relation;

import org.jspecify.annotations.NullMarked;
