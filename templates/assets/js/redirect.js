// A former address redirects to the present one and keeps the fragment, which a plain refresh loses.
location.replace(document.currentScript.dataset.target + location.search + location.hash);
