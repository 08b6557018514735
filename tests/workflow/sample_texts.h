// SPDX-License-Identifier: Apache-2.0
//
// Texts that are long enough to show their language.
#pragma once

#include <string>

namespace dragoman::workflow {

inline const std::string kEnglish =
    "The Committee took note of the report and decided that it should be circulated to all the "
    "members of the Assembly for their comments by the end of the year 2004.\n\n"
    "It adopted resolution 55/25 and the meeting rose at 6 p.m.\n";
inline const std::string kFrench =
    "Le Comité a pris note du rapport et a décidé qu'il serait distribué à tous les membres de "
    "l'Assemblée pour que ceux-ci fassent part de leurs observations avant la fin de 2004.\n\n"
    "Il a adopté la résolution 55/25 et la séance est levée à 18 heures.\n";
inline const std::string kGerman =
    "Der Ausschuss nahm den Bericht zur Kenntnis und beschloss, dass er an alle Mitglieder der "
    "Versammlung verteilt wird, damit sie bis zum Ende des Jahres 2004 dazu Stellung nehmen "
    "können.\n\n"
    "Er hat die Resolution 55/25 angenommen und die Sitzung wurde um 18 Uhr geschlossen.\n";

}  // namespace dragoman::workflow
