//! National security clearances of six schemes.

use super::check;

#[test]
fn schemes_and_levels() {
    check(
        "Requirements",
        &[
            // Able to get it: to pass and maintain, to be granted, eligible beside the one that is held.
            ("The ability to pass and maintain a Secret clearance", "us secret obtain"),
            ("Obtain and maintain an Active TS/SCI", "us tsSci obtain"),
            ("It is required that the office grant you a Secret clearance", "us secret obtain"),
            (
                "An active Secret clearance with Top Secret/SCI eligibility",
                "us secret active + us tsSci obtain",
            ),
            ("Ability to lead a crew and a Secret clearance", "us secret active"),
            ("Security clearance: Public Trust", "us publicTrust obtain"),
            ("Current Public Trust clearance required", "us publicTrust active"),
            ("If you have a current Secret clearance, the wait may be shorter", ""),
            ("Active Secret clearance", "us secret active"),
            ("Must hold a Top Secret clearance", "us topSecret active"),
            ("Ability to possess and maintain a Secret clearance", "us secret obtain"),
            ("TS/SCI", "us tsSci active"),
            ("Active Top Secret SCI clearance", "us tsSci active"),
            ("Public Trust clearance", "us publicTrust active"),
            ("DOE Q clearance", "doe q active"),
            ("SC clearance required", "uk sc active"),
            ("BPSS clearance required, SC desirable", "uk bpss active + uk sc active?"),
            ("Developed Vetting (DV)", "uk dv active"),
            ("NV1 clearance", "au nv1 active"),
            ("Baseline clearance", "au baseline active"),
            ("Reliability Status", "ca reliability active"),
            ("NATO Secret clearance", "nato secret active"),
            ("Active security clearance required", "- - active"),
            ("Active UK security clearance required", "uk - active"),
            ("An active US government security clearance is required", "us - active"),
            ("Let us know of your active security clearance", "- - active"),
            (
                "Able to obtain and maintain a DOE Q-level security clearance and SCI access",
                "doe q obtain + us tsSci obtain",
            ),
            ("SCI access may require a polygraph", ""),
            ("A \"Secret\" level clearance is required", "us secret active"),
            ("The “Secret” of a good crew is required", ""),
            ("Must pass a Public Trust background investigation", "us publicTrust obtain + background"),
        ],
    );
}

#[test]
fn what_may_be_got() {
    check(
        "Requirements",
        &[
            ("Ability to obtain a Secret clearance", "us secret obtain"),
            ("Eligible for SC clearance", "uk sc obtain"),
            ("Must be able to obtain and maintain a security clearance", "- - obtain"),
            ("Must be eligible to obtain a Department of Defense security clearance", "us - obtain"),
            ("Ability to obtain and maintain a clearance", "- - obtain"),
            ("Active DoD Secret clearance (must obtain prior to starting)", "us secret obtain"),
            ("Offer subject to CTC clearance", "uk ctc obtain"),
        ],
    );
}

#[test]
fn polygraphs() {
    check(
        "Requirements",
        &[
            ("TS/SCI with CI polygraph", "us tsSci active ci"),
            ("TS/SCI with full scope polygraph", "us tsSci active full"),
            ("TS/SCI clearance with polygraph", "us tsSci active any"),
            ("TS/SCI with CI polygraph, or a TS clearance", "(us tsSci active ci | us topSecret active)"),
            (
                "Must have a CI polygraph and a TS/SCI or TS clearance",
                "(us tsSci active ci | us topSecret active ci)",
            ),
            ("TS/SCI with either CI or full scope polygraph", "us tsSci active ci"),
            (
                "Secret clearance required, TS with polygraph a plus",
                "us secret active + us topSecret active any?",
            ),
            (
                "Secret clearance, TS/SCI with CI polygraph preferred",
                "us secret active + us tsSci active ci?",
            ),
            ("Active TS or TS/SCI with polygraph", "(us topSecret active any | us tsSci active any)"),
        ],
    );
}

#[test]
fn what_is_no_clearance() {
    check(
        "Requirements",
        &[
            ("See the U.S. Secret Service drug guidelines", ""),
            ("Security clearance is not required", ""),
            ("Obtain customs clearance for shipments", ""),
            ("Keeps trade secrets and builds public trust", ""),
            ("Checks the clearances of pipes and valves", ""),
        ],
    );
}
