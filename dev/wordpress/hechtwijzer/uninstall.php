<?php
defined('WP_UNINSTALL_PLUGIN') || exit;

delete_option('hechtwijzer_origin');
delete_option('hechtwijzer_lang');
