// A former address: go on to the present one and keep the place on the page, which a plain refresh loses.
location.replace(document.currentScript.dataset.target + location.search + location.hash);
